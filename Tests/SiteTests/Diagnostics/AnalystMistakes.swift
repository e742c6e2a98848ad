/// Models with one mistake each, as an analyst would make them.
enum AnalystMistake: String, CaseIterable, Sendable {
  case tokensAddedToOperations
  case pricePerTokenForPriceWithoutMillion
  case energyForPower
  case percentageAboveOne
  case percentageWithoutItsSign
  case swappedArguments
  case argumentOfAnotherKind
  case forgottenParentheses

  /// The model, in the place of that of the small report.
  var model: String {
    switch self {
    case .tokensAddedToOperations:
      """
      title: What training costs
      parameters:
        size: 70e9
        tokens_seen: 15e12 tokens
        price: 2 USD / 1e18 FLOP
      definitions:
        training: 6 FLOP/token * size * tokens_seen
        total: training + tokens_seen
        bill: total * price in USD
      """
    case .pricePerTokenForPriceWithoutMillion:
      """
      title: What an answer costs
      parameters:
        price: 3 USD/token
        answer: 1_000 tokens
      definitions:
        cost: price * answer
      checks:
        - cost ≈ 0.003 USD within 5%
      """
    case .energyForPower:
      """
      title: Power of the data centres
      parameters:
        running: 4 GW
        planned: 6 GWh
      definitions:
        capacity: running + planned
        energy: capacity * 1 year in TWh
      """
    case .percentageAboveOne:
      """
      title: How often a run succeeds
      parameters:
        success: 120%
      definitions:
        odds: exp(logit(success))
      """
    case .percentageWithoutItsSign:
      """
      title: How often a run succeeds
      parameters:
        success: 20
      definitions:
        odds: exp(logit(success))
      checks:
        - success = 20%
      """
    case .swappedArguments:
      """
      title: How long a run takes
      parameters:
        work: 1e25 FLOP
        speed: 1e15 FLOP/s
      definitions:
        years_for(operations, rate): operations / rate in years
        duration: years_for(speed, work)
      """
    case .argumentOfAnotherKind:
      """
      title: What the next tenfold costs
      parameters:
        growth: 10
        tokens_seen: 15e12 tokens
      definitions:
        cost_factor(share, decades): (1 - share) + share * growth^decades
        next: cost_factor(20%, tokens_seen)
      """
    case .forgottenParentheses:
      """
      title: What an answer costs
      parameters:
        hardware: 3e6 USD
        electricity: 2e6 USD
        answers: 1e9 tokens
      definitions:
        cost: hardware + electricity / answers in USD/token
      """
    }
  }
}
