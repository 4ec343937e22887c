#pragma once

#include <QObject>
#include <QPointer>

#include <type_traits>
#include <utility>

namespace rankwright {

/// `call`, which does nothing once `receiver` is gone: for an answer that comes in a later turn.
template <class Call>
auto whileAlive(const QObject* receiver, Call call) {
  return [receiver = QPointer<const QObject>(receiver), call = std::move(call)](auto&&... arguments) {
    static_assert(std::is_void_v<decltype(call(std::forward<decltype(arguments)>(arguments)...))>);
    if (receiver) call(std::forward<decltype(arguments)>(arguments)...);
  };
}

} // namespace rankwright
