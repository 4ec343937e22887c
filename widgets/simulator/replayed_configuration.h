#pragma once

#include "core/workspace/workspace.h"
#include "widgets/simulator/draft_configuration.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>

namespace rankwright {

/// A configuration that is asked: the draft, or a pipeline of the workspace.
struct ReplayedConfiguration {
  std::string pipeline = std::string(kDefaultPipeline); ///< not looked at for a draft
  std::optional<DraftRequest> draft = {};

  /// As `rankwright-cli diff-config` and reports call it; "draft" for the draft.
  std::string name() const { return draft ? "draft" : pipeline; }
  friend bool operator==(const ReplayedConfiguration& a, const ReplayedConfiguration& b);
};

/// Two configurations whose lists stand side by side.
struct ConfigurationPair {
  ReplayedConfiguration before;
  ReplayedConfiguration after;

  /// Whether it is what an edit in "What if?" compares anyway: the draft with the published configuration.
  bool isDraftBesidePublished() const;
  friend bool operator==(const ConfigurationPair&, const ConfigurationPair&) = default;
};

/// As the window calls it: "Published", "Draft" or the pipeline's name.
QString titleOf(const ReplayedConfiguration& configuration);

/// A pipeline that keeps what it is made of.
struct KeptPipeline {
  std::shared_ptr<const Pipeline> pipeline = nullptr;
  std::shared_ptr<const DraftPipeline> draft = nullptr; ///< nullptr for a pipeline of the workspace
};

/// Runs on a worker. Errors: NotFound for a pipeline; those of `WhatIf::make`.
Result<KeptPipeline> pipelineOf(const std::shared_ptr<const Workspace>& workspace,
                                const ReplayedConfiguration& configuration);

} // namespace rankwright
