// The numbers of a flow's steps on its way over the map: each where the packet comes to its place, and over no name.
#pragma once

#include "widgets/paint/flow_scene.h"

namespace hopscope::paint {

class FlowNumbers
{
public:
    /// The hops at one place: those between two stretches of the way.
    struct Stay
    {
        std::size_t first = 0;
        std::size_t last = 0;
        bool reply = false;
        QRectF rect; ///< of the disc, in map units
    };

    FlowNumbers(const MapPicture& picture, const flow::FlowTimeline& timeline, const FlowScene& scene, double scale);

    const std::vector<Stay>& stays() const { return m_stays; }
    /// Where the packet stays at this hop.
    const Stay* stayAt(std::size_t hop) const;
    /// `hop`: the one that is looked at; where its packet ends, another sign stands for its number.
    void draw(QPainter& painter, std::size_t hop, bool ends, const Theme& theme, TextMode mode) const;

private:
    /// `ways`: that lead away from the place.
    void addStay(std::size_t first, std::size_t last, bool reply, const std::vector<QPolygonF>& ways);
    QRectF freePlace(const std::vector<QPolygonF>& ways, const QSizeF& size) const;
    double covered(const QRectF& rect) const;
    void findTexts(const layout::MapLayout& map, const FlowScene& scene);
    QFont font() const;
    static QString textOf(const Stay& stay);

    double m_scale;
    std::vector<QRectF> m_texts; ///< that must stay readable
    std::vector<Stay> m_stays;
};

} // namespace hopscope::paint
