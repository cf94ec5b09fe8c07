// One line over the map that says how much is not on it, and why, with the way back.
#pragma once

#include <QFrame>

class QPushButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::panels {

class HiddenBand : public QFrame
{
    Q_OBJECT
public:
    explicit HiddenBand(QWidget* parent = nullptr);

    /// What hides.
    struct Cause
    {
        bool filter = false;
        QString nameSpace; ///< the one that is shown alone; empty: all are
        bool path = false; ///< a path, of which only what takes part is shown

        bool operator==(const Cause&) const = default;
    };
    /// Nothing is hidden: the band is gone.
    void showHidden(std::size_t hidden, std::size_t shown, const Cause& cause);
    QString text() const;

signals:
    void showAllRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QString sentence() const;

    std::size_t m_hidden = 0;
    std::size_t m_shown = 0;
    Cause m_cause;
    labels::PlainLabel* m_label;
    QPushButton* m_showAll;
};

} // namespace hopscope::panels
