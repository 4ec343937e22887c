#include "app/cli/train_run.h"

#include "app/cli/console.h"
#include "app/cli/run_json.h"
#include "app/cli/run_texts.h"
#include "core/workspace/model_training.h"

namespace rankwright::cli {

Status trainRun(const TrainRunOptions& options, const WorkspaceSources& sources, bool json,
                Console& console) {
  RunRequest request;
  request.name = options.name;
  request.note = options.note;
  request.program = "rankwright-cli " RW_VERSION;
  Result<RunInfo> info;
  {
    ProgressLine line;
    const auto job = console.job(line);
    info = options.resume.empty() ? rankwright::trainRun(sources, sources.model, request, job)
                                  : resumeRun(sources, options.resume, request, job);
  }
  if (!info) return failureOf(info);
  console.print("{}", json ? runJsonText(runJson(*info)) : runText(*info));
  return {};
}

} // namespace rankwright::cli
