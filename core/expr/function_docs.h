#pragma once

#include "core/expr/function_doc.h"

#include <span>

namespace rankwright {

/// The entries of one group each; `functionDocs` strings them together.
std::span<const FunctionDoc> operatorDocs();
std::span<const FunctionDoc> conditionDocs();
std::span<const FunctionDoc> numberDocs();
std::span<const FunctionDoc> scalingDocs();
std::span<const FunctionDoc> textDocs();
std::span<const FunctionDoc> listDocs();
std::span<const FunctionDoc> statisticsDocs();
std::span<const FunctionDoc> dateDocs();
std::span<const FunctionDoc> encodingDocs();

} // namespace rankwright
