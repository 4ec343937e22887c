#pragma once

#include "core/base/result.h"
#include "core/expr/program.h"

#include <cstddef>
#include <list>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>

namespace rankwright {

/// Programs that were compiled before, by the text of the rules, the outputs asked for and the schema of the
/// inputs. A program brings along what it knows of columns. The least recently used goes first. Safe on any
/// thread; two threads that miss the same program may both compile it.
class ProgramCache {
public:
  explicit ProgramCache(std::size_t capacity = 64) : capacity_(capacity) {}

  /// As `Program::compile`. Errors are not kept.
  Result<Program> compile(const RuleSet& rules, std::span<const std::string> outputs, const Schema& inputs);

  std::size_t size() const;

private:
  using Entry = std::pair<std::string, Program>;

  const Program* find(const std::string& key);
  void add(std::string key, const Program& program);

  std::size_t capacity_;
  mutable std::mutex mutex_;
  std::list<Entry> entries_; ///< the most recently used first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> places_;
};

} // namespace rankwright
