// Names and addresses of what is chosen and of all that is linked to it, where the map has no room for them.
#pragma once

#include "widgets/paint/text_painter.h"

namespace hopscope::paint {

class CalloutPainter
{
public:
    CalloutPainter(QPainter& painter, const Canvas& canvas, const MapPicture& picture);

    /// Beside each of these things that is not named where it stands; those that are chosen first. Inside `seen`.
    void draw(const std::vector<layout::ItemRef>& items, const QRectF& seen);

private:
    struct Callout
    {
        QString name;
        QString address;
        QRectF thing;
        QRectF rect;
        double nameWidth = 0;
    };
    Callout calloutOf(const layout::ItemRef& ref) const;
    bool place(Callout& callout, const QRectF& seen) const;
    void paint(const Callout& callout);

    QPainter& m_painter;
    const MapPicture& m_picture;
    RoleFont m_nameFont;
    RoleFont m_addressFont;
    double m_line;
    std::vector<QRectF> m_taken;
};

/// Whether a thing's name is written where it stands.
bool isNamed(const layout::MapLayout& layout, const layout::ItemRef& ref);

} // namespace hopscope::paint
