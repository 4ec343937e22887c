// A target that precompiles headers needs a source.
#include <torch/torch.h>
