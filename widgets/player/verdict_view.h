// The answer first: a sign, a sentence, and what the client sees.
#pragma once

#include "model/flow/flow_trace.h"
#include "widgets/paint/theme.h"

#include <QFrame>

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::player {

/// How an answer is to be taken; each has a sign of its own, not only a colour.
enum class Tone
{
    Good,
    Partly, ///< with some endpoints only
    Bad,
    Open ///< not for the cluster to decide, or not known
};
Tone toneOf(const flow::FlowTrace& trace);

class VerdictView : public QFrame
{
    Q_OBJECT
public:
    explicit VerdictView(QWidget* parent = nullptr);
    void setTheme(const paint::Theme& theme);
    void showVerdict(Tone tone, const QString& sentence, const QString& detail);
    /// No answer: what to do, or why there is none.
    void showHint(const QString& text);
    QString text() const;

private:
    void refresh();

    const paint::Theme* m_theme;
    std::optional<Tone> m_tone;
    labels::PlainLabel* m_sign;
    labels::PlainLabel* m_sentence;
    labels::PlainLabel* m_detail;
};

} // namespace hopscope::player
