#pragma once

#include "core/base/error.h"

#include <fmt/core.h>
#include <tl/expected.hpp>

#include <utility>

namespace rankwright {

/// A value, or the reason why there is none. `core` reports every failure this way and never throws across
/// folders.
template <class T>
using Result = tl::expected<T, Error>;

/// Success, or the reason why not.
using Status = Result<void>;

/// Makes the failing side of a `Result`: `return fail(ErrorKind::NotFound, "no such user: {}", key);`
template <class... Args>
tl::unexpected<Error> fail(ErrorKind kind, fmt::format_string<Args...> format, Args&&... args) {
  return tl::unexpected<Error>(Error{kind, fmt::format(format, std::forward<Args>(args)...)});
}

/// The same, with the place in a text.
template <class... Args>
tl::unexpected<Error> failAt(SourceSpan span, ErrorKind kind, fmt::format_string<Args...> format,
                             Args&&... args) {
  return tl::unexpected<Error>(
      Error{kind, fmt::format(format, std::forward<Args>(args)...), std::move(span)});
}

/// Passes the failure of another `Result` on.
template <class T>
tl::unexpected<Error> failureOf(Result<T>& result) {
  return tl::unexpected<Error>(std::move(result.error()));
}

} // namespace rankwright

#define RW_CONCAT_(a, b) a##b
#define RW_CONCAT(a, b) RW_CONCAT_(a, b)
#define RW_ASSIGN_(temporary, declaration, expression)                                                       \
  auto temporary = (expression);                                                                             \
  if (!temporary) return ::rankwright::failureOf(temporary);                                                 \
  declaration = std::move(*temporary)

/// `RW_ASSIGN(auto pool, ItemPool::open(path));` — takes the value out or returns the failure from this
/// function.
#define RW_ASSIGN(declaration, expression) RW_ASSIGN_(RW_CONCAT(rwResult, __LINE__), declaration, expression)

/// `RW_CHECK(store.close());` — returns the failure of a `Status` from this function.
#define RW_CHECK(expression)                                                                                 \
  if (auto rwStatus = (expression); !rwStatus) return ::rankwright::failureOf(rwStatus)
