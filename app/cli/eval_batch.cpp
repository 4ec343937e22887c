#include "app/cli/eval_batch.h"

#include "app/cli/console.h"
#include "app/cli/one_row_table.h"
#include "core/base/file.h"
#include "core/expr/outline.h"
#include "core/expr/program_cache.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto kExpression = "expression";

bool isStatement(std::string_view text) {
  const auto tokens = tokensOf(text);
  const auto first =
      std::ranges::find_if(tokens, [](const auto& token) { return token.kind != RuleTokenKind::Comment; });
  return first != tokens.end() && first->kind == RuleTokenKind::Definition;
}

Json errorJson(const Error& error) {
  Json json{{"message", error.message}};
  // A place in the features' JSON is none in the expression.
  if (error.span && error.span->source != kExpression)
    json["message"] = error.describe();
  else if (error.span)
    json.update({{"line", error.span->line}, {"column", error.span->column}, {"length", error.span->length}});
  return {{"error", json}};
}

Result<Json> evaluateLine(std::string_view expression, std::string_view features, const RequestClock& clock,
                          ProgramCache& programs) {
  RW_ASSIGN(auto rules, parseExpressionOrRules(expression, kExpression));
  RW_ASSIGN(const auto values, parseFeatureJson(features, "features"));
  RW_ASSIGN(const auto table, oneRowTable(values));
  const auto names = rules.names();
  if (names.empty()) return fail(ErrorKind::Parse, "there is no expression: {}", expression);
  RW_ASSIGN(rules, withEmptyListsOf(table, rules));
  RW_ASSIGN(const auto program, programs.compile(rules, std::span(names).last(1), table.schema()));
  InputTables tables;
  tables.setClock(clock);
  tables.addBroadcast(table, 0);
  const auto outputs = program.evaluate(tables, 1);
  const auto& field = program.outputs().fields().front();
  return Json{{"type", describe(field.type)}, {"value", Json::parse(toJson(outputs.front().valueAt(0)))}};
}

std::string_view withoutReturn(std::string_view line) {
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

void printLine(std::string_view line, const RequestClock& clock, ProgramCache& programs, Console& console) {
  const auto tab = line.find('\t');
  const auto features = tab == std::string_view::npos ? std::string_view("{}") : line.substr(tab + 1);
  const auto result = evaluateLine(line.substr(0, tab), features, clock, programs);
  const auto json = result ? *result : errorJson(result.error());
  console.print("{}\n", json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace

Result<RuleSet> parseExpressionOrRules(std::string_view text, const std::string& source) {
  return isStatement(text) ? RuleSet::parse(text, source) : RuleSet::parseExpression(text, "result", source);
}

Status evaluateBatch(const std::string& file, const RequestClock& clock, Console& console) {
  RW_ASSIGN(const auto text, readTextFile(file));
  ProgramCache programs;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    printLine(withoutReturn(std::string_view(text).substr(begin, end - begin)), clock, programs, console);
    begin = end + 1;
  }
  return {};
}

} // namespace rankwright::cli
