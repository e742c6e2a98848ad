// What Embedded Swift asks of a system, for `.ci/same-bits`: memory, and how to stop. Nothing of it computes
// a result but the product of 128 bits.

typedef unsigned long size_t;
typedef unsigned long long u64;
typedef unsigned __int128 u128;

extern unsigned char __heap_base;

// Free blocks of 2^class bytes, each holding the address of the next.
static void *blocks[32];
static size_t top;

// Every block is preceded by 16 bytes that tell its class.
int posix_memalign(void **result, size_t alignment, size_t size) {
  int class = 4;
  while (((size_t)1 << class) < size) class++;
  if (alignment > 16) __builtin_trap();
  if (blocks[class]) {
    *result = blocks[class];
    blocks[class] = *(void **)blocks[class];
    return 0;
  }
  if (!top) top = ((size_t)&__heap_base + 15) & ~(size_t)15;
  size_t block = top + 16;
  top = block + ((size_t)1 << class);
  size_t pages = __builtin_wasm_memory_size(0), needed = (top + 65535) >> 16;
  if (needed > pages && __builtin_wasm_memory_grow(0, needed - pages) == (size_t)-1) return 12;
  *(int *)(block - 16) = class;
  *result = (void *)block;
  return 0;
}

void free(void *block) {
  if (!block) return;
  int class = *(int *)((size_t)block - 16);
  *(void **)block = blocks[class];
  blocks[class] = block;
}

void *memcpy(void *to, const void *from, size_t count) {
  unsigned char *target = to;
  const unsigned char *source = from;
  for (size_t index = 0; index < count; index++) target[index] = source[index];
  return to;
}

void *memmove(void *to, const void *from, size_t count) {
  unsigned char *target = to;
  const unsigned char *source = from;
  if (target <= source) return memcpy(to, from, count);
  for (size_t index = count; index > 0; index--) target[index - 1] = source[index - 1];
  return to;
}

void *memset(void *to, int value, size_t count) {
  unsigned char *target = to;
  for (size_t index = 0; index < count; index++) target[index] = (unsigned char)value;
  return to;
}

// The compiler's own library has it on every other target.
u128 __multi3(u128 a, u128 b) {
  u64 a0 = (unsigned)a, a1 = (u64)a >> 32, b0 = (unsigned)b, b1 = (u64)b >> 32;
  u64 low = a0 * b0, middle = a1 * b0 + (low >> 32), other = a0 * b1 + (unsigned)middle;
  u64 high = a1 * b1 + (middle >> 32) + (other >> 32);
  high += (u64)a * (u64)(b >> 64) + (u64)(a >> 64) * (u64)b;
  return (u128)high << 64 | (other << 32 | (unsigned)low);
}

u64 __stack_chk_guard = 0x595e9fbd94fda766;
void __stack_chk_fail(void) { __builtin_trap(); }
int putchar(int letter) { return letter; }

// Only the keys of hashed collections ask for chance, and RealMath has none.
void arc4random_buf(void *buffer, size_t count) { __builtin_trap(); }
