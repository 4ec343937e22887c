#pragma once

#include "core/base/buffer.h"
#include "core/feature/string_interner.h"
#include "core/logs/row_source.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A file with the features of one item or user in each line.
struct FeatureFile {
  std::filesystem::path path;
  /// Empty: a line is `key<tab>json`, as the original engine (RecGo) writes it. Else it is a JSON object,
  /// which has the key, a text or a whole number, under this name.
  std::string keyMember = {};
};

/// Reads such a file: `{"age": 30, "tags": ["a", "b"], "size": {"type": 1, "value": 2}}`. Lines that are no
/// such object are bad rows; values that are objects, lists of mixed types or too large are bad values.
class JsonRows final : public RowSource {
public:
  /// Errors: NotFound, Io; Corrupt for an empty file and for one whose beginning is not UTF-8.
  static Result<JsonRows> open(const FeatureFile& file);

  const std::string& name() const override { return name_; }
  const std::vector<std::string>& columns() const override { return columns_; }
  bool knowsColumns() const override { return false; }
  Status read(RowSink& sink, std::string_view stage, ImportReport& report, const JobControl& job) override;

  // Where its line is a whole type.
  JsonRows(JsonRows&&) noexcept;
  JsonRows& operator=(JsonRows&&) noexcept;
  ~JsonRows() override;

private:
  class Line;

  JsonRows(Buffer<std::byte> file, std::string name, std::string keyMember);

  std::string_view text() const;
  Status readLine(std::string_view text, std::uint64_t number, RowSink& sink);
  void tell(std::string_view key, std::uint64_t number, RowSink& sink);
  std::size_t columnOf(std::string_view member, std::size_t likely);

  Buffer<std::byte> file_;
  std::string name_;
  std::string keyMember_;
  std::vector<std::string> columns_;
  StringInterner members_; ///< the same, to be found by name
  std::unique_ptr<Line> line_;
};

} // namespace rankwright
