#include "app/serve/deadline_stream.h"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace rankwright::serve {

namespace {

constexpr std::size_t kHeadBytes = std::size_t{64} * 1024; ///< of a request line and its headers

int pollMilliseconds(std::chrono::steady_clock::time_point until) {
  const auto left = until - std::chrono::steady_clock::now();
  const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(left).count();
  return static_cast<int>(std::clamp<std::int64_t>(milliseconds, 0, 60'000));
}

template <class NameOf>
void readAddress(int socket, NameOf nameOf, std::string& ip, int& port) {
  sockaddr_storage address{};
  socklen_t length = sizeof address;
  if (nameOf(socket, reinterpret_cast<sockaddr*>(&address), &length) != 0) return;
  std::array<char, NI_MAXHOST> host{};
  std::array<char, NI_MAXSERV> service{};
  if (::getnameinfo(reinterpret_cast<const sockaddr*>(&address), length, host.data(), host.size(),
                    service.data(), service.size(), NI_NUMERICHOST | NI_NUMERICSERV) != 0)
    return;
  ip = host.data();
  port = std::atoi(service.data());
}

} // namespace

DeadlineStream::DeadlineStream(int socket, const ServeLimits& limits, const StopEvent& stop)
    : socket_(socket), limits_(limits), stop_(stop) {}

bool DeadlineStream::waitForRequest() {
  timedOut_ = tooLarge_ = answered_ = false;
  bytesLeft_ = limits_.bodyBytes + kHeadBytes;
  if (next_ == filled_) {
    std::array<pollfd, 2> waited{pollfd{socket_, POLLIN, 0}, pollfd{stop_.descriptor(), POLLIN, 0}};
    const auto until = Clock::now() + limits_.idleTime;
    int ready = 0;
    do
      ready = ::poll(waited.data(), waited.size(), pollMilliseconds(until));
    while ((ready < 0 && errno == EINTR) || (ready == 0 && Clock::now() < until));
    // What has arrived when the server stops is still answered.
    if (ready <= 0 || waited[0].revents == 0) return false;
    begun_ = Clock::now();
    return fill();
  }
  begun_ = Clock::now();
  return true;
}

double DeadlineStream::seconds() const {
  return std::chrono::duration<double>(Clock::now() - begun_).count();
}

bool DeadlineStream::waitFor(short events, Clock::time_point until) const {
  pollfd waited{socket_, events, 0};
  int ready = 0;
  do
    ready = ::poll(&waited, 1, pollMilliseconds(until));
  while ((ready < 0 && errno == EINTR) || (ready == 0 && Clock::now() < until));
  return ready > 0;
}

ssize_t DeadlineStream::receive(char* bytes, std::size_t size) {
  const auto until = begun_ + limits_.requestTime;
  while (true) {
    const auto received = ::recv(socket_, bytes, size, MSG_DONTWAIT);
    if (received >= 0) return received;
    if (errno == EINTR) continue;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return -1;
    if (waitFor(POLLIN, until)) continue;
    timedOut_ = true;
    return -1;
  }
}

bool DeadlineStream::fill() {
  next_ = filled_ = 0;
  const auto received = receive(buffer_.data(), buffer_.size());
  if (received <= 0) return false;
  filled_ = static_cast<std::size_t>(received);
  return true;
}

ssize_t DeadlineStream::read(char* bytes, std::size_t size) {
  if (bytesLeft_ == 0) {
    tooLarge_ = true;
    return -1;
  }
  if (next_ == filled_ && !fill()) return timedOut_ ? -1 : 0;
  const auto taken = std::min({size, filled_ - next_, bytesLeft_});
  std::memcpy(bytes, buffer_.data() + next_, taken);
  next_ += taken;
  bytesLeft_ -= taken;
  return static_cast<ssize_t>(taken);
}

ssize_t DeadlineStream::write(const char* bytes, std::size_t size) {
  answered_ = true;
  const auto until = Clock::now() + limits_.requestTime;
  while (true) {
    const auto sent = ::send(socket_, bytes, size, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) return sent;
    if (errno == EINTR) continue;
    if ((errno != EAGAIN && errno != EWOULDBLOCK) || !waitFor(POLLOUT, until)) return -1;
  }
}

void DeadlineStream::finish() {
  constexpr std::chrono::milliseconds kLinger(200);
  constexpr std::size_t kMostPassedOver = std::size_t{4} << 20;
  ::shutdown(socket_, SHUT_WR);
  const auto until = Clock::now() + kLinger;
  std::size_t passedOver = 0;
  while (passedOver < kMostPassedOver && waitFor(POLLIN, until)) {
    const auto received = ::recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
    if (received <= 0) break;
    passedOver += static_cast<std::size_t>(received);
  }
}

bool DeadlineStream::is_readable() const {
  return next_ < filled_ || waitFor(POLLIN, begun_ + limits_.requestTime);
}

bool DeadlineStream::is_writable() const {
  return waitFor(POLLOUT, Clock::now() + limits_.requestTime);
}

void DeadlineStream::get_remote_ip_and_port(std::string& ip, int& port) const {
  readAddress(socket_, ::getpeername, ip, port);
}

void DeadlineStream::get_local_ip_and_port(std::string& ip, int& port) const {
  readAddress(socket_, ::getsockname, ip, port);
}

} // namespace rankwright::serve
