// The line in which a query is typed: it offers what may come next, and marks what is wrong.
#pragma once

#include "widgets/map/completion_list.h"

#include <QLineEdit>
#include <QPointer>
#include <QThreadPool>

namespace hopscope::map {

class QueryLine : public QLineEdit
{
    Q_OBJECT
public:
    explicit QueryLine(QWidget* parent = nullptr);
    ~QueryLine() override;

    /// Whose values are offered; may be null.
    void setSnapshot(cluster::SnapshotPointer snapshot) { m_snapshot = std::move(snapshot); }
    void setErrorColor(const QColor& color) { m_errorColor = color; }
    /// Underlines the place of the text that is wrong; nothing: none is.
    void markError(const std::optional<query::QueryError>& error);
    const CompletionList* offered() const { return m_list; }

signals:
    /// Return, with Shift backwards.
    void stepped(bool forward);
    /// Escape where there is nothing left to clear.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    bool isOffering() const;
    void stopOffering();
    /// Costs a look at the cluster where values are asked for: beside the GUI thread.
    void requestCompletions();
    void take(const std::string& typed, std::vector<query::Completion> completions);
    void accept(const query::Completion& completion);
    bool handleListKey(int key);
    void handleEscape();
    int characterAt(std::size_t byte) const;

    cluster::SnapshotPointer m_snapshot;
    QColor m_errorColor = Qt::red;
    QPointer<CompletionList> m_list; ///< made when it is first needed
    bool m_wantsList = false;        ///< an answer is waited for
    std::string m_offeredFor; ///< the text that the list completes
    bool m_composing = false;        ///< an input method has not finished a word yet
    QThreadPool m_pool;
};

} // namespace hopscope::map
