#pragma once

/// Compiles a function for several instruction sets; the machine's best is chosen when the library is loaded.
/// Sanitizers run before that choice can be made.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define RW_VECTOR_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define RW_VECTOR_CLONES
#endif
