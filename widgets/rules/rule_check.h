#pragma once

#include "core/feature/schema.h"
#include "widgets/document/document_set.h"

#include <memory>

namespace rankwright {

/// What editors of a workspace's files look for: the syntax of TOML, and in files of rules everything that is
/// wrong with them where rules read `inputs`.
TextCheck ruleCheck(std::shared_ptr<const Schema> inputs);

} // namespace rankwright
