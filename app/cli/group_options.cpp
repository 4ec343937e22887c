#include "app/cli/group_options.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <string_view>

namespace rankwright::cli {

namespace {

constexpr std::string_view kScheme = "tcp://";

Result<TrainingGroup> addressOf(const std::string& init) {
  const auto colon = init.rfind(':');
  TrainingGroup group;
  const auto* end = init.data() + init.size();
  if (init.starts_with(kScheme) && colon != std::string::npos && colon > kScheme.size()) {
    const auto read = std::from_chars(init.data() + colon + 1, end, group.port);
    group.host = init.substr(kScheme.size(), colon - kScheme.size());
    if (read.ec == std::errc() && read.ptr == end && group.port > 0) return group;
  }
  return fail(ErrorKind::InvalidArgument, "--init is the address of rank 0, tcp://host:port, but not: {}",
              init);
}

} // namespace

void GroupOptions::addTo(CLI::App& command) {
  auto* world = command.add_option("--world-size", size, "Processes that train the model together")
                    ->type_name("N")
                    ->check(CLI::Range(1, 1024));
  command.add_option("--rank", rank, "Which of them this one is, from 0; rank 0 keeps the model")
      ->type_name("N")
      ->needs(world);
  command.add_option("--init", init, "Where rank 0 listens, tcp://host:port")
      ->type_name("ADDRESS")
      ->needs(world);
  command
      .add_option("--timeout", timeoutSeconds,
                  "Seconds after which a process that waits for the others gives up (default: 60)")
      ->type_name("SECONDS")
      ->check(CLI::Range(1.0, 86400.0))
      ->needs(world);
}

Result<std::optional<TrainingGroup>> GroupOptions::group() const {
  if (size == 1 && rank == 0) return std::nullopt;
  if (rank >= size)
    return fail(ErrorKind::InvalidArgument, "the group has {} processes, there is no rank: {}", size, rank);
  RW_ASSIGN(auto group, addressOf(init));
  group.size = size;
  group.rank = rank;
  group.timeoutSeconds = timeoutSeconds;
  return group;
}

} // namespace rankwright::cli
