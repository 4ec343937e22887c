#pragma once

#include "core/base/file_descriptor.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <string>
#include <string_view>

/// A connection to this machine over which any bytes go.
class RawConnection {
public:
  explicit RawConnection(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ =
        ::connect(socket_.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }

  bool connected() const { return connected_; }

  /// Whether all of it went; what the other side closed takes nothing.
  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  void sendEnd() const { ::shutdown(socket_.number(), SHUT_WR); }

  /// All that comes until the other side closes, or until so many milliseconds bring nothing.
  std::string receiveAll(int milliseconds = 5000) const {
    std::string all;
    std::array<char, 4096> buffer{};
    pollfd waited{socket_.number(), POLLIN, 0};
    while (::poll(&waited, 1, milliseconds) > 0) {
      const auto received = ::recv(socket_.number(), buffer.data(), buffer.size(), 0);
      if (received <= 0) break;
      all.append(buffer.data(), static_cast<std::size_t>(received));
    }
    return all;
  }

private:
  rankwright::FileDescriptor socket_;
  bool connected_ = false;
};
