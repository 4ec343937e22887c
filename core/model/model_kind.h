#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace rankwright {

/// Which family of models. The multi-task kinds are presets of two switches, `Body` and `Head`.
enum class ModelKind : std::uint8_t {
  LogisticRegression,   ///< "lr": a weight for each id
  FactorizationMachine, ///< "fm": linear terms and all pairwise products with factorised weights (Rendle
                        ///< 2010)
  DeepFm,   ///< "deepfm": the same and a multi-layer perceptron over the same factors (Guo et al. 2017)
  DcnV2,    ///< "dcn_v2": cross layers beside a multi-layer perceptron (Wang et al. 2021)
  Esmm,     ///< "esmm": shared embeddings, a tower for each task, product head (Ma et al., SIGIR 2018)
  AppsEsmm, ///< "apps_esmm": expert bank and gates, product head
  Mmoe,     ///< "mmoe": shared experts, a softmax gate for each task (Ma et al., KDD 2018)
  AppsMmoe, ///< "apps_mmoe": 2 experts, 2 gates, a factorisation machine's logit added to each output, losses
            ///< 0.95 click + 0.05 install
  MultiTask, ///< "multi_task": `body` and `head` as the configuration says
};

/// What turns the factors into one vector for each task.
enum class Body : std::uint8_t {
  SharedEmbeddings, ///< "mlp": each task's tower reads the factors
  ExpertBank,       ///< "mmoe": a bank of experts, mixed for each task by its gate
};

/// What turns the tasks' logits into outputs.
enum class Head : std::uint8_t {
  Independent, ///< "independent": pctr = σ(a), pctcvr = σ(b), both over all exposures
  Product,     ///< "product": pctr = σ(a), pcvr = σ(b), pctcvr = pctr · pcvr (ESMM)
};

/// The word of configuration files, e.g. "fm".
std::string_view describe(ModelKind kind);
std::string_view describe(Body body);
std::string_view describe(Head head);

/// All kinds, in the order of the enumeration.
std::span<const ModelKind> modelKinds();

/// Nothing for another word.
std::optional<ModelKind> modelKindOf(std::string_view word);

/// Whether a model of the kind has a click and an install as its tasks.
bool isMultiTask(ModelKind kind);

} // namespace rankwright
