// The packet's header before and after one hop, field by field; what changed is marked by colour and by a mark.
#pragma once

#include "model/flow/flow_frame.h"
#include "widgets/paint/theme.h"

#include <QTableWidget>

namespace hopscope::player {

struct HeaderField
{
    QString name;
    QString before; ///< empty: the field was not there
    QString after;
    bool changed = false;
};

/// The rows of the table: the outer header where there is one before or after, then source and destination.
std::vector<HeaderField> headerFields(const flow::FlowFrame& frame);

class HeaderTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit HeaderTable(QWidget* parent = nullptr);
    void setTheme(const paint::Theme& theme);
    /// How many rows it keeps room for: the fields of the fullest hop, so that nothing jumps between hops.
    void setRoomFor(int rows);
    void setFrame(const std::optional<flow::FlowFrame>& frame);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refill();
    void setCell(int row, int column, const QString& text, bool changed);

    const paint::Theme* m_theme;
    int m_room = 2;
    std::optional<flow::FlowFrame> m_frame;
};

} // namespace hopscope::player
