#include "widgets/rules/config_texts.h"

#include "core/document/document_file.h"
#include "widgets/document/document_set.h"

namespace rankwright {

std::vector<ConfigFile> configFilesOf(const DocumentSet& documents) {
  std::vector<ConfigFile> files;
  for (const auto& path : documents.paths()) {
    const auto name = path.toStdString();
    const auto* open = documents.find(path);
    files.push_back({name, (documents.folder() / name).lexically_normal(),
                     open ? std::optional(open->text()) : std::nullopt});
  }
  return files;
}

Result<std::vector<ConfigText>> readConfigTexts(const std::vector<ConfigFile>& files, const JobControl& job) {
  std::vector<ConfigText> texts;
  for (const auto& file : files) {
    RW_CHECK(job.check());
    auto text = file.text ? Result<std::string>(*file.text) : readDocumentFile(file.file);
    if (text) texts.push_back({file.path, std::move(*text)});
  }
  return texts;
}

} // namespace rankwright
