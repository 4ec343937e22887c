#include "core/model/torch/gradient_exchange.h"

// The symbols are in LibTorch; its package leaves the switch to its users.
#ifndef USE_C10D_GLOO
#define USE_C10D_GLOO
#endif
#include <c10/util/Logging.h>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <unordered_map>

namespace rankwright {

namespace {

/// The sum of rows of several processes, in the order of the processes.
RowGradients sumOf(const std::vector<RowGradients>& parts, std::size_t width) {
  RowGradients sum;
  std::unordered_map<std::uint32_t, std::size_t> places;
  for (const auto& part : parts)
    for (std::size_t i = 0; i < part.ids.size(); ++i) {
      const auto [place, added] = places.try_emplace(part.ids[i], sum.ids.size());
      if (added) {
        sum.ids.push_back(part.ids[i]);
        sum.values.resize(sum.values.size() + width);
      }
      for (std::size_t j = 0; j < width; ++j)
        sum.values[place->second * width + j] += part.values[i * width + j];
    }
  return sum;
}

/// The first line of what was thrown: LibTorch puts a stack trace behind it.
std::string reasonOf(const std::exception& error) {
  const std::string text = error.what();
  return text.substr(0, text.find('\n'));
}

class GlooExchange final : public GradientExchange {
public:
  GlooExchange(c10::intrusive_ptr<c10d::ProcessGroup> group, std::uint32_t size)
      : group_(std::move(group)), size_(size) {}

  Status add(ModelGradient& gradient) override {
    return guardedExchange([&] {
      addDense(gradient);
      addRows(gradient.rows);
    });
  }

  Status checkAlike(std::uint64_t digest) override {
    const auto own = static_cast<std::int64_t>(digest);
    std::vector<torch::Tensor> all;
    RW_CHECK(guardedExchange([&] { all = gather(torch::tensor({own}, torch::kInt64)); }));
    const auto other = std::ranges::find_if(
        all, [own](const auto& each) { return each.template item<std::int64_t>() != own; });
    if (other == all.end()) return {};
    return fail(
        ErrorKind::Conflict,
        "a process of the group has other samples or another configuration than this one; its rank is: {}",
        other - all.begin());
  }

  Result<bool> anyStops(bool stops) override {
    auto flag = torch::full({1}, stops ? 1.0F : 0.0F);
    RW_CHECK(guardedExchange([&] { allReduce(flag); }));
    return flag.item<float>() > 0;
  }

private:
  template <class Work>
  static Status guardedExchange(Work work) {
    try {
      work();
    } catch (const std::exception& error) {
      return fail(ErrorKind::Internal, "a process of the group does not answer: {}", reasonOf(error));
    }
    return {};
  }

  void allReduce(torch::Tensor& tensor) {
    std::vector<torch::Tensor> tensors = {tensor};
    group_->allreduce(tensors)->wait();
  }

  std::vector<torch::Tensor> gather(const torch::Tensor& own) {
    std::vector<torch::Tensor> inputs = {own};
    std::vector<std::vector<torch::Tensor>> outputs(1);
    for (std::uint32_t i = 0; i < size_; ++i)
      outputs[0].push_back(torch::empty_like(own));
    group_->allgather(outputs, inputs)->wait();
    return std::move(outputs[0]);
  }

  /// The sums of small things are exact to double precision.
  void addDense(ModelGradient& gradient) {
    auto totals = torch::tensor({gradient.loss, gradient.weight}, torch::kFloat64);
    allReduce(totals);
    gradient.loss = totals[0].item<double>();
    gradient.weight = totals[1].item<double>();
    for (auto* values : {&gradient.bias, &gradient.dense}) {
      if (values->empty()) continue;
      auto tensor = torch::from_blob(values->data(), {static_cast<std::int64_t>(values->size())});
      allReduce(tensor);
    }
  }

  void addRows(RowGradients& rows) {
    const auto count = static_cast<std::int64_t>(rows.ids.size());
    const auto width = count == 0 ? 0 : static_cast<std::int64_t>(rows.values.size()) / count;
    const auto sizes = gather(torch::tensor({count, width}, torch::kInt64));
    std::int64_t most = 0, columns = 0;
    for (const auto& size : sizes) {
      most = std::max(most, size[0].item<std::int64_t>());
      columns = std::max(columns, size[1].item<std::int64_t>());
    }
    auto ids = torch::zeros({most}, torch::kInt64);
    std::copy(rows.ids.begin(), rows.ids.end(), ids.data_ptr<std::int64_t>());
    auto values = torch::zeros({most, columns});
    std::copy(rows.values.begin(), rows.values.end(), values.data_ptr<float>());
    const auto allIds = gather(ids);
    const auto allValues = gather(values);
    std::vector<RowGradients> parts(size_);
    for (std::uint32_t i = 0; i < size_; ++i) {
      const auto own = sizes[i][0].item<std::int64_t>();
      const auto* id = allIds[i].data_ptr<std::int64_t>();
      const auto* value = allValues[i].data_ptr<float>();
      std::transform(id, id + own, std::back_inserter(parts[i].ids),
                     [](std::int64_t each) { return static_cast<std::uint32_t>(each); });
      parts[i].values.assign(value, value + own * columns);
    }
    rows = sumOf(parts, static_cast<std::size_t>(columns));
  }

  c10::intrusive_ptr<c10d::ProcessGroup> group_;
  std::uint32_t size_;
};

bool isThisMachine(const std::string& host) {
  return host == "localhost" || host.starts_with("127.");
}

c10::intrusive_ptr<c10d::ProcessGroup> makeGroup(const TrainingGroup& group) {
  FLAGS_minloglevel = google::GLOG_FATAL; // what fails is returned, and not written to stderr too
  const auto timeout = std::chrono::milliseconds(static_cast<std::int64_t>(group.timeoutSeconds * 1000));
  c10d::TCPStoreOptions storeOptions;
  storeOptions.port = group.port;
  storeOptions.isServer = group.rank == 0;
  storeOptions.numWorkers = group.size;
  storeOptions.timeout = timeout;
  auto store = c10::make_intrusive<c10d::TCPStore>(group.host, storeOptions);
  auto options = c10d::ProcessGroupGloo::Options::create(timeout);
  options->devices.push_back(isThisMachine(group.host)
                                 ? c10d::ProcessGroupGloo::createDeviceForHostname("127.0.0.1")
                                 : c10d::ProcessGroupGloo::createDefaultDevice());
  options->threads = 2;
  return c10::make_intrusive<c10d::ProcessGroupGloo>(store, static_cast<int>(group.rank),
                                                     static_cast<int>(group.size), options);
}

} // namespace

Result<std::unique_ptr<GradientExchange>> joinGroup(const TrainingGroup& group) {
  if (group.size == 0 || group.rank >= group.size)
    return fail(ErrorKind::InvalidArgument, "the group has {} processes, there is no rank: {}", group.size,
                group.rank);
  try {
    return std::make_unique<GlooExchange>(makeGroup(group), group.size);
  } catch (const std::exception& error) {
    return fail(ErrorKind::Io, "rank {} cannot join its group of {} processes at {}:{} within {} s: {}",
                group.rank, group.size, group.host, group.port, group.timeoutSeconds, reasonOf(error));
  }
}

} // namespace rankwright
