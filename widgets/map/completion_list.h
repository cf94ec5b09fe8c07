// What may be typed next, below the line in which it is typed.
#pragma once

#include "model/query/completions.h"

#include <QTreeWidget>

namespace hopscope::map {

/// Never has the keys: the line keeps them, and moves the choice here.
class CompletionList : public QTreeWidget
{
    Q_OBJECT
public:
    /// A child of the line's window: a window of its own would take the keys away on some platforms.
    explicit CompletionList(QWidget* line);

    /// Stands below the line, with nothing chosen; is hidden when there is nothing to offer.
    void offer(std::vector<query::Completion> completions);
    /// Chooses the next or the previous one, round again.
    void step(int by);
    /// Nothing until one is chosen.
    const query::Completion* chosen() const;
    const query::Completion* first() const { return m_completions.empty() ? nullptr : &m_completions.front(); }

signals:
    void clickedOn(const hopscope::query::Completion& completion);

private:
    void place();

    QWidget* m_line;
    std::vector<query::Completion> m_completions;
};

} // namespace hopscope::map
