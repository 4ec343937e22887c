#pragma once

#include <cstdint>
#include <filesystem>

namespace rankwright::serve {

/// Tells whether the files of a workspace changed: those that people edit and those of its data. Looks at
/// names, sizes and times of change. For one thread.
class FileWatch {
public:
  explicit FileWatch(std::filesystem::path folder);

  /// Whether there is a change that has come to rest: since the look before nothing changed any more. To be
  /// asked now and then.
  bool changed();

private:
  std::uint64_t look() const;

  std::filesystem::path folder_;
  std::uint64_t known_; ///< what is in use
  std::uint64_t last_;  ///< what the latest look saw
};

} // namespace rankwright::serve
