$AcsAppId = '⟦acs⟧'
