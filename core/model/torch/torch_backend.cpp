#include "core/model/model_backend.h"
#include "core/model/torch/guarded.h"
#include "core/model/torch/model_trainer.h"
#include "core/model/torch/network_model.h"
#include "core/model/torch/thread_count.h"

#include <torch/torch.h>
#include <torch/version.h>

namespace rankwright {

namespace {

class TorchBackend final : public ModelBackend {
public:
  TorchBackend() { setThreadCount(1); }

  std::string name() const override { return "LibTorch " TORCH_VERSION; }

  Result<TrainedWeights> train(const TrainingPlan& plan, const SampleBlocks& train,
                               const SampleBlocks& heldOut, const CurveCallback& onPoint,
                               const JobControl& job) const override {
    return guarded([&]() -> Result<TrainedWeights> {
      RW_ASSIGN(const auto trainer, ModelTrainer::create(plan, train, heldOut));
      return trainer->run(onPoint, job);
    });
  }

  Result<std::shared_ptr<const RankModel>> load(const ModelShape& shape,
                                                std::span<const FloatTensor> tensors) const override {
    return guarded([&]() -> Result<std::shared_ptr<const RankModel>> {
      RW_ASSIGN(auto weights, weightsOf(shape, tensors));
      return std::make_shared<const NetworkModel>(std::move(weights));
    });
  }
};

} // namespace

} // namespace rankwright

extern "C" __attribute__((visibility("default"))) const rankwright::ModelBackend*
rankwrightModelBackend(std::uint32_t version) {
  static const rankwright::TorchBackend backend;
  return version == rankwright::kModelBackendVersion ? &backend : nullptr;
}
