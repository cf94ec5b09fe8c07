#include "widgets/panels/remark_band.h"

#include "widgets/labels/plain_words.h"

namespace hopscope::panels {

RemarkBand::RemarkBand(const QString& name, QWidget* parent) : labels::PlainLabel(parent)
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // one line: the map needs the height
    hide();
}

void RemarkBand::setRemark(const QString& remark)
{
    const QString shown = labels::shownLine(remark);
    if (shown == m_remark)
        return;
    m_remark = shown;
    labels::setToolTip(*this, remark);
    setVisible(!remark.isEmpty());
    elide();
}

void RemarkBand::elide()
{
    // Before it is laid out it has no width that means anything.
    const int room = isVisible() ? width() - 2 * fontMetrics().height() : QWIDGETSIZE_MAX;
    setText(fontMetrics().elidedText(m_remark, Qt::ElideRight, room));
}

void RemarkBand::resizeEvent(QResizeEvent* event)
{
    labels::PlainLabel::resizeEvent(event);
    elide();
}

} // namespace hopscope::panels
