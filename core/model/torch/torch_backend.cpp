#include "core/model/model_backend.h"
#include "core/model/torch/deep_fm_model.h"
#include "core/model/torch/guarded.h"
#include "core/model/torch/model_trainer.h"
#include "core/model/torch/thread_count.h"

#include <torch/torch.h>

namespace rankwright {

namespace {

class TorchBackend final : public ModelBackend {
public:
  TorchBackend() { setThreadCount(1); }

  Result<TrainedWeights> train(const ModelConfig& config, const ModelShape& shape, const LabelledRows& train,
                               const LabelledRows& heldOut, const CurveCallback& onEpoch,
                               const JobControl& job) const override {
    return guarded([&]() -> Result<TrainedWeights> {
      if (config.kind != ModelKind::FactorizationMachine && config.kind != ModelKind::DeepFm)
        return fail(ErrorKind::Unsupported, "this build does not train models of that kind: {}",
                    describe(config.kind));
      const ThreadCount threads(config.threads);
      RW_CHECK(ModelTrainer::check(config, shape, train, heldOut));
      return ModelTrainer(config, shape, train, heldOut).run(onEpoch, job);
    });
  }

  Result<std::shared_ptr<const RankModel>> load(ModelKind, const ModelShape& shape,
                                                std::span<const FloatTensor> tensors) const override {
    return guarded([&]() -> Result<std::shared_ptr<const RankModel>> {
      RW_ASSIGN(auto weights, fromTensors(shape, tensors));
      return std::make_shared<const DeepFmModel>(std::move(weights), shape.fieldCount);
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
