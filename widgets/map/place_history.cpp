#include "widgets/map/place_history.h"

namespace hopscope::map {

void PlaceHistory::visit(VisitedPlace place, Arrival arrival)
{
    if (m_places.empty()) {
        m_places.push_back(std::move(place));
        m_current = 0;
        m_arrival = arrival;
        return;
    }
    if (m_places[m_current] == place)
        return;
    m_places.resize(m_current + 1);
    const bool goesOn = arrival == Arrival::Step && m_arrival == Arrival::Step && m_current > 0;
    m_arrival = arrival;
    if (goesOn) {
        m_places.back() = std::move(place);
        return;
    }
    m_places.push_back(std::move(place));
    if (m_places.size() > limit)
        m_places.erase(m_places.begin());
    m_current = m_places.size() - 1;
}

void PlaceHistory::update(const VisitedPlace& place)
{
    if (m_places.empty())
        visit(place);
    else
        m_places[m_current] = place;
}

std::optional<VisitedPlace> PlaceHistory::goBack()
{
    if (!canGoBack())
        return std::nullopt;
    m_arrival = Arrival::Jump;
    return m_places[--m_current];
}

std::optional<VisitedPlace> PlaceHistory::goForward()
{
    if (!canGoForward())
        return std::nullopt;
    m_arrival = Arrival::Jump;
    return m_places[++m_current];
}

void PlaceHistory::clear()
{
    m_places.clear();
    m_current = 0;
}

} // namespace hopscope::map
