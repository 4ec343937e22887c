#include "core/workspace/workspace_config.h"

#include "core/base/file.h"
#include "core/base/toml_table.h"
#include "core/expr/time_zone.h"
#include "core/workspace/synthetic_origin.h"

namespace rankwright {

namespace {

Status checkTimeZone(const std::string& name, const std::filesystem::path& file) {
  if (TimeZone::named(name)) return {};
  return fail(ErrorKind::InvalidArgument, "{}: no time zone has this name: {}", file.string(), name);
}

} // namespace

Result<WorkspaceConfig> readWorkspaceConfig(const std::filesystem::path& folder) {
  const auto file = folder / "workspace.toml";
  auto text = readTextFile(file);
  if (!text) {
    if (text.error().kind == ErrorKind::NotFound)
      return fail(ErrorKind::NotFound, "no workspace here, since there is no such file: {}", file.string());
    return failureOf(text);
  }
  RW_ASSIGN(const auto root, TomlTable::parse(*text, file.string()));
  RW_CHECK(root.allowOnly({"name", "description", "sample_user", "time_zone", "paths", "synthetic"}));

  WorkspaceConfig config;
  RW_ASSIGN(config.name, root.string("name"));
  RW_ASSIGN(config.description, root.stringOr("description", ""));
  RW_ASSIGN(config.sampleUser, root.stringOr("sample_user", ""));
  RW_ASSIGN(config.timeZone, root.stringOr("time_zone", ""));
  RW_CHECK(checkTimeZone(config.timeZone, file));
  RW_ASSIGN(config.synthetic, readSyntheticOrigin(root));
  RW_ASSIGN(const auto paths, root.table("paths"));
  RW_CHECK(paths.allowOnly({"data", "rules", "indexes", "pipeline", "model"}));

  const auto absolute = std::filesystem::absolute(folder);
  const auto read = [&](const char* key, std::filesystem::path& path) -> Status {
    RW_ASSIGN(const auto relative, paths.string(key));
    path = (absolute / relative).lexically_normal();
    return {};
  };
  RW_CHECK(read("data", config.data));
  RW_CHECK(read("rules", config.rules));
  RW_CHECK(read("indexes", config.indexes));
  RW_CHECK(read("pipeline", config.pipeline));
  RW_CHECK(read("model", config.model));
  config.pipelines = (absolute / "pipelines").lexically_normal();
  return config;
}

} // namespace rankwright
