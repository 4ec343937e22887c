#include "core/model/saved_model.h"

#include "core/base/file.h"
#include "core/model/vocabulary_file.h"

namespace rankwright {

Status writeModelFiles(const SavedModel& model, const std::filesystem::path& folder) {
  RW_CHECK(writeVocabulary(model.encoder, folder / kVocabularyFile));
  RW_CHECK(writeSafetensors(model.tensors, folder / kTensorFile));
  return writeFileAtomically(folder / kCardFile, modelCardToToml(model.card));
}

Result<ModelCard> readModelCard(const std::filesystem::path& folder) {
  const auto path = folder / kCardFile;
  RW_ASSIGN(const auto text, readTextFile(path));
  auto card = parseModelCard(text, path.string());
  if (card || card.error().kind == ErrorKind::Unsupported) return card;
  // People do not write cards: whatever is wrong with one, its file was damaged.
  return tl::unexpected(
      Error{ErrorKind::Corrupt, "the model card is damaged: " + card.error().message, card.error().span});
}

Result<SavedModel> readModelFiles(const std::filesystem::path& folder) {
  SavedModel model;
  RW_ASSIGN(model.card, readModelCard(folder));
  RW_ASSIGN(model.encoder, readVocabulary(folder / kVocabularyFile));
  if (describeFields(model.encoder) != model.card.fields)
    return fail(ErrorKind::Corrupt, "the model card and the vocabulary describe different fields: {}",
                folder.string());
  RW_ASSIGN(model.tensors, readSafetensors(folder / kTensorFile));
  return model;
}

} // namespace rankwright
