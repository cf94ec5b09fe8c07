#include "model/layout/natural_view.h"

#include <iterator>
#include <tuple>
#include <utility>

namespace hopscope::layout {

MapOptions withRoomForNames(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts, MapOptions options)
{
    constexpr std::size_t mostPods = 3'000; ///< more are not named in any picture that a program opens with ease
    constexpr std::pair<double, double> views[] = {{1280, 800}, {1600, 1000}, {1920, 1200}, {2560, 1600}, {3200, 2000}, {4096, 2560}};
    std::tie(options.width, options.height) = std::end(views)[-1];
    if (snapshot->pods.size() > mostPods)
        return options;
    for (const auto& [width, height] : views) {
        options.width = width;
        options.height = height;
        const Arrangement made = computeLayout(snapshot, facts, options).arrangement();
        if (made.form <= CardForm::Rows && made.services <= ServicesForm::Lines && made.ways <= CardForm::Rows)
            break;
    }
    return options;
}

} // namespace hopscope::layout
