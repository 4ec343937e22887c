#pragma once

#include "core/feature/schema.h"
#include "widgets/document/document_set.h"

#include <memory>

namespace rankwright {

/// What editors of a workspace's files look for: the syntax of TOML, and in files of rules everything that is
/// wrong with them where rules read `inputs`; with `portability` also what the library that the language
/// comes from rejects or reads otherwise.
TextCheck ruleCheck(std::shared_ptr<const Schema> inputs, bool portability);

} // namespace rankwright
