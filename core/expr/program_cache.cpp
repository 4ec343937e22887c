#include "core/expr/program_cache.h"

#include "core/expr/program_plan.h"
#include "core/expr/syntax.h"

#include <utility>

namespace rankwright {

namespace {

void append(std::string& key, std::uint64_t number) {
  key.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void append(std::string& key, std::string_view text) {
  append(key, text.size());
  key.append(text);
}

// Places belong to the key, since explanations and errors name them.
std::string keyOf(const RuleSyntax& rules, std::span<const std::string> outputs, const Schema& inputs) {
  std::string key;
  append(key, rules.source);
  append(key, rules.rules.size());
  for (const auto& rule : rules.rules) {
    append(key, rule.text);
    append(key, rule.nameRange.line);
    append(key, rule.nameRange.column);
  }
  append(key, outputs.size());
  for (const auto& output : outputs)
    append(key, output);
  for (const auto& field : inputs.fields()) {
    append(key, field.name);
    append(key, static_cast<std::uint64_t>(field.type));
  }
  return key;
}

std::size_t nodesOf(const Program& program) {
  return program.plan()->graph.nodes.size();
}

} // namespace

Result<Program> ProgramCache::compile(const RuleSet& rules, std::span<const std::string> outputs,
                                      const Schema& inputs) {
  auto key = keyOf(rules.syntax(), outputs, inputs);
  {
    const std::lock_guard lock(mutex_);
    if (const auto* known = find(key)) return *known;
  }
  RW_ASSIGN(auto program, Program::compile(rules, outputs, inputs));
  const std::lock_guard lock(mutex_);
  add(std::move(key), program);
  return program;
}

std::size_t ProgramCache::size() const {
  const std::lock_guard lock(mutex_);
  return entries_.size();
}

const Program* ProgramCache::find(const std::string& key) {
  const auto place = places_.find(key);
  if (place == places_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, place->second);
  return &place->second->second;
}

void ProgramCache::add(std::string key, const Program& program) {
  if (nodesOf(program) > maxNodes_ || find(key)) return;
  entries_.emplace_front(std::move(key), program);
  places_.emplace(entries_.front().first, entries_.begin());
  nodes_ += nodesOf(program);
  while (entries_.size() > capacity_ || nodes_ > maxNodes_)
    dropLast();
}

void ProgramCache::dropLast() {
  nodes_ -= nodesOf(entries_.back().second);
  places_.erase(entries_.back().first);
  entries_.pop_back();
}

} // namespace rankwright
