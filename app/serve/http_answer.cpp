#include "app/serve/http_answer.h"

#include <fmt/core.h>

namespace rankwright::serve {

int statusOf(ServeCode code) {
  switch (code) {
  case ServeCode::Success:
    return 200;
  case ServeCode::UnknownPipeline:
  case ServeCode::UnknownUser:
  case ServeCode::UnknownItem:
  case ServeCode::NoSuchRoute:
    return 404;
  case ServeCode::BadRequest:
    return 400;
  case ServeCode::TooLarge:
    return 413;
  case ServeCode::TimedOut:
    return 408;
  case ServeCode::Busy:
    return 503;
  case ServeCode::Forbidden:
    return 403;
  case ServeCode::Failed:
    return 500;
  }
  return 500;
}

ServeCode codeOf(int status) {
  switch (status) {
  case 403:
    return ServeCode::Forbidden;
  case 404:
  case 405:
    return ServeCode::NoSuchRoute;
  case 408:
    return ServeCode::TimedOut;
  case 413:
  case 414:
    return ServeCode::TooLarge;
  case 429:
  case 503:
    return ServeCode::Busy;
  default:
    return status < 500 ? ServeCode::BadRequest : ServeCode::Failed;
  }
}

void setFailure(httplib::Response& response, int status, const ServeFailure& failure) {
  response.status = status;
  if (failure.code == ServeCode::Busy) response.set_header("Retry-After", "1");
  response.set_content(failureAnswer({}, failure).json, kJsonType);
}

std::string lastAnswer(int status, const ServeFailure& failure) {
  const auto body = failureAnswer({}, failure).json;
  return fmt::format(
      "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n{}Connection: close\r\n\r\n{}", status,
      status == 408 ? "Request Timeout" : "Service Unavailable", kJsonType, body.size(),
      failure.code == ServeCode::Busy ? "Retry-After: 1\r\n" : "", body);
}

} // namespace rankwright::serve
