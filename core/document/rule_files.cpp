#include "core/document/rule_files.h"

#include "core/document/document_file.h"

namespace rankwright {

bool holdsRules(std::string_view path, std::string_view text) {
  return path.ends_with(".rules") ||
         (path.ends_with(".toml") && text.find("[transform]") != std::string_view::npos);
}

Result<std::vector<std::string>> findRuleFiles(const std::vector<WorkspacePart>& parts,
                                               const JobControl& job) {
  std::vector<std::string> files;
  for (const auto& part : parts) {
    RW_CHECK(job.check());
    const auto text = readDocumentFile(part.file);
    if (text && holdsRules(part.path, *text)) files.push_back(part.path);
  }
  return files;
}

} // namespace rankwright
