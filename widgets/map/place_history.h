// Back and forward through the places of the map where a person has been.
#pragma once

#include "model/layout/map_options.h"
#include "widgets/map/map_camera.h"

#include <vector>

namespace hopscope::map {

/// What was chosen, and how one looked at it.
struct VisitedPlace
{
    std::optional<layout::ItemId> selected;
    CameraPlace camera;
    layout::GroupBy groupBy = layout::GroupBy::Node; ///< a camera means nothing in another reading

    bool operator==(const VisitedPlace&) const = default;
};

/// How one came to a place.
enum class Arrival
{
    Jump, ///< a click, a search hit, a zoom to something
    Step  ///< one key press to the next thing: a row of them is one place
};

class PlaceHistory
{
public:
    static constexpr std::size_t limit = 100;

    void visit(VisitedPlace place, Arrival arrival = Arrival::Jump);
    /// Where one is now has been looked at from elsewhere since: that is where one comes back to. The first place of all
    /// is where one was before the first visit.
    void update(const VisitedPlace& place);
    bool canGoBack() const { return m_current > 0; }
    bool canGoForward() const { return m_current + 1 < m_places.size(); }
    /// The place one comes to; nothing at the end.
    std::optional<VisitedPlace> goBack();
    std::optional<VisitedPlace> goForward();
    void clear();
    std::size_t size() const { return m_places.size(); }

private:
    std::vector<VisitedPlace> m_places; ///< from the oldest
    std::size_t m_current = 0;
    Arrival m_arrival = Arrival::Jump;
};

} // namespace hopscope::map
