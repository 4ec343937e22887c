#pragma once

#include "app/serve/serve_limits.h"
#include "app/serve/stop_event.h"

#include <httplib.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace rankwright::serve {

/// A connection as httplib reads and writes it, with limits on a whole request: a client that sends a byte
/// now and then is cut off as one that sends nothing, and one that sends without end is too. Does not own the
/// socket. For one thread.
class DeadlineStream final : public httplib::Stream {
public:
  DeadlineStream(int socket, const ServeLimits& limits, const StopEvent& stop);

  /// Waits for the first byte of the next request, and begins its time. False when the client closed the
  /// connection, or left it idle for too long, or the server stops and nothing has arrived.
  bool waitForRequest();

  /// Whether the present request was cut off, and why.
  bool timedOut() const { return timedOut_; }
  bool tooLarge() const { return tooLarge_; }
  /// Whether anything was answered to it.
  bool answered() const { return answered_; }

  /// Since the first byte of the present request.
  double seconds() const;

  /// The connection ends with the present request: what follows in it can no longer be told apart.
  void closeAfterThis() { closing_ = true; }
  bool closesAfterThis() const { return closing_; }

  /// Ends the connection so that the client still gets what was written: what it goes on sending is passed
  /// over for a moment, since unread bytes would make the system throw the answer away.
  void finish();

  bool is_readable() const override;
  bool is_writable() const override;
  ssize_t read(char* bytes, std::size_t size) override;
  ssize_t write(const char* bytes, std::size_t size) override;
  using httplib::Stream::write;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  socket_t socket() const override { return socket_; }

private:
  using Clock = std::chrono::steady_clock;

  bool waitFor(short events, Clock::time_point until) const;
  ssize_t receive(char* bytes, std::size_t size);
  bool fill();

  int socket_;
  const ServeLimits& limits_;
  const StopEvent& stop_;
  std::array<char, 8192> buffer_;
  std::size_t next_ = 0;      ///< of the buffer's bytes
  std::size_t filled_ = 0;    ///< bytes of the buffer
  std::size_t bytesLeft_ = 0; ///< that the present request may still take
  Clock::time_point begun_;
  bool timedOut_ = false;
  bool tooLarge_ = false;
  bool answered_ = false;
  bool closing_ = false;
};

} // namespace rankwright::serve
