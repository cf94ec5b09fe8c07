// The band that says: this is a supposition. There as long as one holds.
#pragma once

#include "widgets/paint/theme.h"

#include <QFrame>

class QPushButton;

namespace hopscope::labels {
class RichLabel;
}

namespace hopscope::player {

class WhatIfBand : public QFrame
{
    Q_OBJECT
public:
    explicit WhatIfBand(QWidget* parent = nullptr);
    void setTheme(const paint::Theme& theme);
    /// Hidden when there are none.
    void showPhrases(const QStringList& phrases);
    QString text() const;

signals:
    void takenBack(int index); ///< of the phrases
    void backToClusterRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    const paint::Theme* m_theme;
    QStringList m_phrases;
    labels::RichLabel* m_label;
    QPushButton* m_back;
};

} // namespace hopscope::player
