#pragma once

#include "core/workspace/serve_answer.h"

#include <httplib.h>

#include <string>

namespace rankwright::serve {

inline constexpr auto kJsonType = "application/json";

/// The HTTP status that goes with the code of an answer.
int statusOf(ServeCode code);

/// The code that goes with a status of httplib's own.
ServeCode codeOf(int status);

/// Puts a failure into an answer.
void setFailure(httplib::Response& response, int status, const ServeFailure& failure);

/// The whole answer as it goes over the wire, for a connection that ends with it.
std::string lastAnswer(int status, const ServeFailure& failure);

} // namespace rankwright::serve
