# ⟦text script-head-retired⟧

