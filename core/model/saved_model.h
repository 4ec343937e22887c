#pragma once

#include "core/base/result.h"
#include "core/model/feature_encoder.h"
#include "core/model/model_card.h"
#include "core/model/safetensors.h"

#include <array>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The files of a model's folder.
inline constexpr std::string_view kTensorFile = "model.safetensors";
inline constexpr std::string_view kCardFile = "model.toml";
inline constexpr std::string_view kVocabularyFile = "vocabulary.json";
inline constexpr std::string_view kRulesFile = "fields.rules"; ///< the rules that the model was trained by

/// All of them; models of before may lack the last one.
inline constexpr std::array kModelFiles = {kTensorFile, kCardFile, kVocabularyFile, kRulesFile};

/// Everything that a model's folder holds.
struct SavedModel {
  ModelCard card;
  FeatureEncoder encoder;
  std::vector<FloatTensor> tensors;
};

/// Writes the files beside the vocabulary, which `writeVocabulary` writes. The folder exists; replace one
/// that is in use through `FolderReplacement`. Errors: Io; InvalidArgument for tensors that do not fit their
/// shapes.
Status writeWeights(const ModelCard& card, std::span<const FloatTensor> tensors,
                    const std::filesystem::path& folder);

/// Tells models apart whatever they are called: 16 hexadecimal digits of a hash over names, shapes and values
/// of the tensors.
std::string digestOf(std::span<const FloatTensor> tensors);

/// Reads the card alone. Errors: NotFound, Io; Unsupported; Corrupt with what is wrong with it.
Result<ModelCard> readModelCard(const std::filesystem::path& folder);

/// Reads the folder and checks that its files belong together. Errors: NotFound, Io; Unsupported; Corrupt.
Result<SavedModel> readModelFiles(const std::filesystem::path& folder);

/// Copies what serving reads from one model's folder to another, which exists. Errors: Io.
Status copyModelFiles(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace rankwright
