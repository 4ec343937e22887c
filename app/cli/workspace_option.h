#pragma once

#include "core/base/result.h"
#include "core/feature/value_json.h"
#include "core/workspace/workspace.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace rankwright::cli {

class Console;

/// The option `--workspace` of every subcommand: the folder that holds `workspace.toml`.
CLI::Option* addWorkspaceFolder(CLI::App& command, std::string& folder);

/// The options of every subcommand that asks an opened workspace.
struct WorkspaceOption {
  std::string folder;
  bool json = false;

  void addTo(CLI::App& command);

  /// Opens it, with progress.
  Result<std::shared_ptr<const Workspace>> open(Console& console) const;
};

/// The option `--pipeline`: which of the workspace's pipelines answers.
struct PipelineOption {
  std::string name = std::string(kDefaultPipeline);

  void addTo(CLI::App& command);
};

/// For the parser of options: what is wrong with `name=value`, or "".
std::string checkContextText(const std::string& text);

/// The option `--time`, which makes what is asked now repeat what was asked then.
void addTimeOption(CLI::App& command, std::optional<std::int64_t>& time);

/// `--user U --context k=v… --related ITEM`: who asks, and where.
struct RequestOption {
  std::string user; ///< empty for one that is described by features alone
  std::vector<std::string> context;
  std::optional<std::int64_t> time = {};  ///< in seconds since 1970; the present when not given
  std::vector<std::string> features = {}; ///< name=value, instead of what the store has of the user
  std::string scene = {};                 ///< empty: "related" when there is a related item, else "feeds"
  std::string related = {};               ///< key of the related item
  std::string persona = {}; ///< whose user and context are asked for; what else is given stands before them

  void addTo(CLI::App& command);

  /// Errors: NotFound for the user, the related item or a feature, Type for a value that does not fit;
  /// InvalidArgument when there is neither a user nor a feature of one; those of `loadPersona`.
  Result<Request> resolve(const Workspace& workspace) const;

private:
  Result<Request> resolveTexts(const Workspace& workspace) const;
};

/// The options of a subcommand that makes a request of a pipeline.
struct PipelineRequestOption {
  WorkspaceOption workspace;
  RequestOption request;
  PipelineOption pipeline;

  struct Opened {
    std::shared_ptr<const Workspace> workspace;
    const Pipeline* pipeline = nullptr;
    Request request;
  };

  void addTo(CLI::App& command);

  /// Opens the workspace, with progress. Errors: those of opening; NotFound for the pipeline; those of
  /// `RequestOption::resolve`.
  Result<Opened> open(Console& console) const;
};

} // namespace rankwright::cli
