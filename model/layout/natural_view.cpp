#include "model/layout/natural_view.h"

#include <utility>

namespace hopscope::layout {

MapOptions withRoomForNames(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts, MapOptions options)
{
    constexpr std::size_t mostPods = 3'000; ///< more are not named in any picture that a program opens with ease
    constexpr std::pair<double, double> views[] = {{1280, 800}, {1600, 1000}, {1920, 1200}, {2560, 1600}, {3200, 2000}, {4096, 2560}};
    for (const auto& [width, height] : views) {
        options.width = width;
        options.height = height;
        if (snapshot->pods.size() > mostPods && width < 1900)
            continue;
        const Arrangement made = computeLayout(snapshot, facts, options).arrangement();
        if (snapshot->pods.size() > mostPods || (made.form <= CardForm::Rows && made.services <= ServicesForm::Lines && made.ways <= CardForm::Rows))
            break;
    }
    return options;
}

} // namespace hopscope::layout
