#include "core/model/saved_model.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/model/vocabulary_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace rankwright {

namespace {

bool describesFields(const ModelCard& card, const FeatureEncoder& encoder) {
  const auto nameOfOptions = [](const FieldOptions& options) -> const std::string& { return options.name; };
  return card.fields == describeFields(encoder) &&
         std::ranges::equal(card.config.fields, encoder.names(), {}, nameOfOptions);
}

} // namespace

Status writeWeights(const ModelCard& card, std::span<const FloatTensor> tensors,
                    const std::filesystem::path& folder) {
  RW_CHECK(writeSafetensors(tensors, folder / kTensorFile));
  return writeFileAtomically(folder / kCardFile, modelCardToToml(card));
}

std::string digestOf(std::span<const FloatTensor> tensors) {
  HashStream hash;
  const auto add = [&hash](const auto& values) { hash.add(std::as_bytes(std::span(values))); };
  for (const auto& tensor : tensors) {
    add(tensor.name);
    add(tensor.shape);
    add(tensor.values);
  }
  return fmt::format("{:016x}", hash.value());
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
  if (!describesFields(model.card, model.encoder))
    return fail(ErrorKind::Corrupt, "the model card and the vocabulary describe different fields: {}",
                folder.string());
  RW_ASSIGN(model.tensors, readSafetensors(folder / kTensorFile));
  return model;
}

Status copyModelFiles(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::error_code code;
  for (const auto file : kModelFiles) {
    if (file == kRulesFile && !std::filesystem::exists(from / file, code)) continue;
    std::filesystem::copy_file(from / file, to / file, code);
    if (code)
      return fail(ErrorKind::Io, "the model cannot be copied ({}): {}", code.message(),
                  (from / file).string());
  }
  return {};
}

} // namespace rankwright
