#include "core/expr/function_doc.h"

#include "core/expr/function_docs.h"

#include <algorithm>
#include <vector>

namespace rankwright {

namespace {

std::vector<FunctionDoc> collectDocs() {
  std::vector<FunctionDoc> docs;
  for (const auto group : {operatorDocs(), conditionDocs(), numberDocs(), scalingDocs(), textDocs(),
                           listDocs(), statisticsDocs(), dateDocs(), encodingDocs()})
    docs.insert(docs.end(), group.begin(), group.end());
  return docs;
}

constexpr std::array<std::string_view, 9> kGroups = {"Operators", "Conditions", "Numbers", "Scaling", "Text",
                                                     "Lists",     "Statistics", "Dates",   "Encoding"};

} // namespace

std::span<const FunctionDoc> functionDocs() {
  static const auto docs = collectDocs();
  return docs;
}

const FunctionDoc* findFunctionDoc(std::string_view name) {
  const auto docs = functionDocs();
  const auto found = std::ranges::find(docs, name, &FunctionDoc::name);
  return found == docs.end() ? nullptr : &*found;
}

std::span<const std::string_view> functionGroups() {
  return kGroups;
}

} // namespace rankwright
