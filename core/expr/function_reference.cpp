#include "core/expr/function_reference.h"

#include "core/expr/builtins.h"
#include "core/expr/function_doc.h"

#include <fmt/format.h>

namespace rankwright {

namespace {

/// A cell of a table, in which a bar would end it.
std::string codeCell(std::string_view text) {
  std::string cell = "`";
  for (const auto letter : text)
    cell += letter == '|' ? std::string("\\|") : std::string(1, letter);
  return cell + "`";
}

std::string_view headingOf(const FunctionDoc& doc) {
  if (doc.name == kNegate) return "unary minus";
  return doc.name == kListOf ? "list" : doc.name;
}

void appendExample(std::string& page, const FunctionExample& example) {
  if (example.expression.empty()) return;
  page += fmt::format("| {} | {} |\n", codeCell(example.expression), codeCell(example.result));
}

void appendFunction(std::string& page, const FunctionDoc& doc) {
  page += fmt::format("### {}\n\n`{}`{}\n\n{} {}\n\n| example | value |\n|---|---|\n", headingOf(doc),
                      doc.signature, doc.each ? " *each*" : "", doc.summary, doc.missing);
  appendExample(page, {doc.example, doc.result});
  for (const auto& example : doc.more)
    appendExample(page, example);
  page += "\n";
}

} // namespace

std::string functionReference() {
  std::string page;
  std::string_view group;
  for (const auto& doc : functionDocs()) {
    if (doc.group != group) page += fmt::format("## {}\n\n", doc.group);
    group = doc.group;
    appendFunction(page, doc);
  }
  page.pop_back();
  return page;
}

} // namespace rankwright
