#include <fmt/core.h>
#include <httplib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

// How many lists `rankwright-cli serve` answers under load, how fast, and what memory it takes meanwhile:
// bench_serve RANKWRIGHT-CLI WORKSPACE [requests] [connections]. The server is a process of its own; this one
// asks for the lists of the workspace's users in turn, each connection one request after the other.

namespace {

using Clock = std::chrono::steady_clock;

/// The server as a child process; ended by SIGTERM.
class Server {
public:
  Server(const char* program, const char* workspace) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) return;
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(pipe[1], STDOUT_FILENO);
      ::close(pipe[0]);
      ::close(pipe[1]);
      ::execl(program, program, "serve", "--workspace", workspace, "--port", "0",
              static_cast<char*>(nullptr));
      std::_Exit(127);
    }
    ::close(pipe[1]);
    std::FILE* out = ::fdopen(pipe[0], "r");
    if (std::fscanf(out, "Listening at http://127.0.0.1:%d", &port_) != 1) port_ = 0;
    std::fclose(out);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server() {
    ::kill(child_, SIGTERM);
    int status = 0;
    ::waitpid(child_, &status, 0);
    fmt::print("the server ended with status {}\n", WIFEXITED(status) ? WEXITSTATUS(status) : -1);
  }
  int port() const { return port_; }

private:
  pid_t child_ = -1;
  int port_ = 0;
};

std::string metric(int port, const std::string& name) {
  httplib::Client client("127.0.0.1", port);
  const auto answer = client.Get("/metrics");
  if (!answer) return "?";
  const auto at = answer->body.find("\n" + name + " ");
  return at == std::string::npos ? "?"
                                 : answer->body.substr(at + name.size() + 2, answer->body.find('\n', at + 1) -
                                                                                 at - name.size() - 2);
}

double megabytes(int port) {
  return std::strtod(metric(port, "process_resident_memory_bytes").c_str(), nullptr) / 1e6;
}

/// Asks until all requests are made, over connections that stay open.
class Load {
public:
  Load(int port, int users, int requests)
      : port_(port), users_(users), left_(requests), requests_(requests) {}

  void run(int connections) {
    std::vector<std::vector<float>> times(static_cast<std::size_t>(connections));
    const auto start = Clock::now();
    std::vector<std::thread> clients;
    for (auto& own : times)
      clients.emplace_back([this, &own] { ask(own); });
    for (auto& client : clients)
      client.join();
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    std::vector<float> all;
    for (const auto& own : times)
      all.insert(all.end(), own.begin(), own.end());
    std::ranges::sort(all);
    const auto at = [&](double share) {
      return all[static_cast<std::size_t>(share * static_cast<double>(all.size() - 1))];
    };
    fmt::print(
        "{} requests over {} connections: {:.0f} lists/s, p50 {:.2f} ms, p99 {:.2f} ms, p99.9 {:.2f} ms, "
        "slowest {:.1f} ms, {} errors; server {:.1f} MB\n",
        requests_, connections, requests_ / seconds, at(0.5), at(0.99), at(0.999), all.back(), errors_.load(),
        megabytes(port_));
  }

private:
  void ask(std::vector<float>& times) {
    httplib::Client client("127.0.0.1", port_);
    client.set_keep_alive(true);
    client.set_tcp_nodelay(true);
    for (int number = left_--; number > 0; number = left_--) {
      const auto body = fmt::format(R"({{"trace_id": "{}", "user_id": "{}"}})", number, number % users_);
      const auto start = Clock::now();
      const auto answer = client.Post("/feeds", body, "application/json");
      times.push_back(std::chrono::duration<float, std::milli>(Clock::now() - start).count());
      if (!answer || answer->status != 200) ++errors_;
    }
  }

  int port_;
  int users_;
  std::atomic<int> left_;
  int requests_;
  std::atomic<int> errors_ = 0;
};

} // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "bench_serve RANKWRIGHT-CLI WORKSPACE [requests] [connections]\n");
    return 2;
  }
  const int requests = argc > 3 ? std::atoi(argv[3]) : 100'000;
  const int connections = argc > 4 ? std::atoi(argv[4]) : 8;
  const Server server(argv[1], argv[2]);
  if (server.port() == 0) return 1;
  httplib::Client client("127.0.0.1", server.port());
  const auto health = client.Get("/healthz");
  if (!health) return 1;
  const auto at = health->body.find("\"users\":");
  const int users = at == std::string::npos ? 0 : std::atoi(health->body.c_str() + at + 8);
  if (users == 0) return 1;
  fmt::print("the server takes {:.1f} MB before the load\n", megabytes(server.port()));
  Load(server.port(), users, requests / 10).run(connections); // to warm up
  for (int round = 0; round < 4; ++round)
    Load(server.port(), users, requests / 4).run(connections);
}
