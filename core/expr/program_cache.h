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
/// inputs. A program brings along what it knows of columns, and keeps the columns' dictionaries alive: a
/// cache goes with the data that its programs run on. The least recently used goes first. Safe on any thread;
/// two threads that miss the same program may both compile it.
class ProgramCache {
public:
  /// Keeps so many programs, and of large ones no more than have `maxNodes` nodes together.
  explicit ProgramCache(std::size_t capacity = 64, std::size_t maxNodes = 100'000)
      : capacity_(capacity), maxNodes_(maxNodes) {}

  /// As `Program::compile`. Errors are not kept.
  Result<Program> compile(const RuleSet& rules, std::span<const std::string> outputs, const Schema& inputs);

  std::size_t size() const;

private:
  using Entry = std::pair<std::string, Program>;

  const Program* find(const std::string& key);
  void add(std::string key, const Program& program);
  void dropLast();

  std::size_t capacity_;
  std::size_t maxNodes_;
  std::size_t nodes_ = 0; ///< of all entries
  mutable std::mutex mutex_;
  std::list<Entry> entries_; ///< the most recently used first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> places_;
};

} // namespace rankwright
